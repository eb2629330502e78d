import type { OutlineCase } from './outline-case.ts';

const cqc = 'cqc-local-authority';

/** Outlines in which a heading has the wrong level. */
export const levels: readonly OutlineCase[] = [
  {
    name: 'statements beside their theme',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ## Safe systems, pathways and transitions <- heading-level
      ## Safeguarding`,
  },
  {
    name: 'everything at one level',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ## Safe systems, pathways and transitions <- heading-level
      ## Areas of strength <- heading-level
      ## Areas for development
      ## Safeguarding
      ## Areas of strength <- heading-level
      ## Areas for development`,
  },
  {
    name: 'one statement beside its theme, others after it',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ## Assessing needs <- heading-level
      #### Carers
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes`,
  },
  {
    name: 'one statement too deep',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      #### Supporting people to live healthier lives <- heading-level
      ### Equity in experience and outcomes`,
  },
  {
    name: 'a theme too deep',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ### Theme 2: Providing support <- heading-level
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a theme too high, with all that belongs to it',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      # Theme 2: Providing support <- heading-level
      ## Care provision, integration and continuity
      ### Our market
      ## Partnerships and communities
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a part beside its statement',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Areas of strength <- heading-level
      ### Areas for development
      ### Learning, improvement and innovation
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'statements beside their theme, one with a slip and one at the right level',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ## Asessing needs <- renamed-heading, heading-level
      ### Supporting people to live healthier lives
      ## Equity in experience and outcomes`,
  },
  {
    name: 'statements beside their theme, with a heading of the writer’s own among them',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ## Safe systems, pathways and transitions <- heading-level
      ## Our pilot <- unknown-heading
      ## Safeguarding`,
  },
  {
    name: 'a part too deep, below a heading of the writer’s own',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      #### Areas of strength
      #### Areas for development
      ### Supporting people to live healthier lives
      #### Areas of strength
      #### Areas for development
      ### Equity in experience and outcomes
      #### Amira’s story
      ##### Areas of strength <- heading-level
      #### Areas for development`,
  },
  {
    name: 'one slide too deep, in a draft without themes',
    framework: cqc,
    isWhole: true,
    outline: `
      # Adults in Harrowmere
      ## Slide 1. Assessing needs
      ## Slide 2. Supporting people to live healthier lives
      ### Slide 3. Equity in experience and outcomes <- heading-level
      ## Slide 4. Care provision, integration and continuity
      ## Slide 5. Partnerships and communities
      ## Slide 6. Safe systems, pathways and transitions
      ## Slide 7. Safeguarding
      ## Slide 8. Governance, management and sustainability
      ## Slide 9. Learning, improvement and innovation`,
  },
  {
    name: 'a level is skipped',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ##### Risk <- heading-level
      ##### Money
      ### Learning, improvement and innovation`,
  },
];
