import type { OutlineCase } from './outline-case.ts';

const cqc = 'cqc-local-authority';

/** Outlines in which a heading is gone, or bold type, and what was below it is still there. */
export const headingsGone: readonly OutlineCase[] = [
  {
    name: 'a statement’s heading is gone, and its parts follow the one before',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people <- missing-statement
      ### Assessing needs
      #### Areas of strength
      #### Areas for development
      #### Areas of strength
      #### Areas for development
      ### Equity in experience and outcomes
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'the first statement’s heading is gone, and its parts follow the theme',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people <- missing-statement
      #### Areas of strength
      #### Areas for development
      ### Supporting people to live healthier lives
      #### Areas of strength
      #### Areas for development
      ### Equity in experience and outcomes
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'a statement in bold type',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      **3.2 Safeguarding** <- missing-statement`,
  },
  {
    name: 'a statement’s title in bold where it does not belong',
    framework: cqc,
    outline: `
      ## In short
      **Safeguarding** <- writing/bold-as-heading
      ## Theme 3: Ensuring safety within the system <- missing-statement
      ### Safe systems, pathways and transitions`,
  },
  {
    name: 'a theme in bold type',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## Theme 1: Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      **Theme 2: Providing support** <- missing-theme
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'all statements in bold type',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      **Safe systems, pathways and transitions** <- missing-statement
      **Safeguarding** <- missing-statement`,
  },
  {
    name: 'a statement’s heading is gone, and headings of the writer’s own follow the theme',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people <- missing-statement
      #### Carers
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes`,
  },
  {
    name: 'a theme’s heading is gone, and its statements follow a section of the writer’s own',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## 1. About Harrowmere
      ### 1.1 Our borough
      ### Assessing needs <- missing-theme
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ## Providing support
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
];
