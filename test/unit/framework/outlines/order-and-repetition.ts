import type { OutlineCase } from './outline-case.ts';

const cqc = 'cqc-local-authority';

/** Outlines in which a heading stands in another place or twice. */
export const orderAndRepetition: readonly OutlineCase[] = [
  {
    name: 'a statement under another theme',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ## Theme 4: Leadership
      ### Safeguarding <- misplaced-statement
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'two statements have changed their themes',
    framework: cqc,
    outline: `
      ## Theme 2: Providing support
      ### Care provision, integration and continuity
      ### Safeguarding <- misplaced-statement
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Partnerships and communities <- misplaced-statement`,
  },
  {
    name: 'statements in another order',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Equity in experience and outcomes <- statement-order
      ### Assessing needs
      ### Supporting people to live healthier lives`,
  },
  {
    name: 'themes in another order',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership <- statement-order
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ## Theme 2: Providing support
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding`,
  },
  {
    name: 'a statement is there twice',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ### Safe systems, pathways and transitions <- duplicate-statement`,
  },
  {
    name: 'a statement is there twice, under two themes',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Safeguarding <- duplicate-statement
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a heading is there twice, one straight after the other',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions (empty)
      ### Safe systems, pathways and transitions <- duplicate-statement
      ### Safeguarding`,
  },
  {
    name: 'a theme is there twice, with all its statements',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Theme 3: Ensuring safety within the system <- duplicate-statement
      ### Safe systems, pathways and transitions
      ### Safeguarding`,
  },
  {
    name: 'a theme’s heading comes back after another theme',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation
      ## Theme 3: Ensuring safety within the system <- duplicate-statement
      ### Safeguarding`,
  },
  {
    name: 'a part is there twice',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas for development
      #### Areas of strength <- duplicate-statement
      ### Learning, improvement and innovation
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'a part under the wrong statement',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas for development
      #### Areas for development
      ### Learning, improvement and innovation <- missing-part
      #### Areas of strength`,
  },
  {
    name: 'a part above its statement, straight under the theme',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      #### Areas of strength
      ### Governance, management and sustainability <- missing-part
      #### Areas for development
      ### Learning, improvement and innovation
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'a part is missing that other sections have',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas for development
      ### Learning, improvement and innovation <- missing-part
      #### Areas of strength`,
  },
  {
    name: 'a part with a slip',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      #### Areas of strength
      #### Areas for developments <- renamed-heading
      ### Learning, improvement and innovation
      #### Areas of strength
      #### Areas for development`,
  },
];
