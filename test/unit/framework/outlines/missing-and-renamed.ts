import type { OutlineCase } from './outline-case.ts';

const cqc = 'cqc-local-authority';

/** Outlines in which a heading is missing, has other words or is not the framework’s. */
export const missingAndRenamed: readonly OutlineCase[] = [
  {
    name: 'a statement is missing',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people <- missing-statement
      ### Assessing needs
      ### Equity in experience and outcomes`,
  },
  {
    name: 'the first statement is missing',
    framework: cqc,
    outline: `
      ## Theme 2: Providing support <- missing-statement
      ### Partnerships and communities`,
  },
  {
    name: 'no statement of a theme is there',
    framework: cqc,
    outline: `
      ## Theme 2: Providing support <- missing-statement
      ## Theme 4: Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a theme is missing with all that belongs to it',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment <- missing-theme
      ## Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ## Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a theme’s heading is missing, its statements are there',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ### Care provision, integration and continuity <- missing-theme
      ### Partnerships and communities
      ## Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a theme has other words altogether, and its statements say which it is',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ## Providing support
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Keeping Harrowmere well <- renamed-heading
      ### Safe systems, pathways and transitions
      ### Safeguarding
      ## Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'a theme has other words, and half of its statements',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment
      ## Working with people
      ### Assessing needs
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes
      ## Providing support
      ### Care provision, integration and continuity
      ### Partnerships and communities
      ## Keeping Harrowmere well <- renamed-heading, missing-statement
      ### Safeguarding
      ## Leadership
      ### Governance, management and sustainability
      ### Learning, improvement and innovation`,
  },
  {
    name: 'titles with a slip',
    framework: cqc,
    outline: `
      ## Theme 1: Working with peoples <- renamed-heading
      ### Asessing needs <- renamed-heading
      ### Supporting people to live a healthier life <- renamed-heading
      ### Equity in outcomes and experience <- renamed-heading`,
  },
  {
    name: 'a title that another council uses',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing and reviewing needs <- renamed-heading
      ### Supporting people to lead healthier lives
      ### 1.3 Tackling inequalities <- renamed-heading`,
  },
  {
    name: 'a title with more words, in its place',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Safeguarding adults at risk of harm <- renamed-heading`,
  },
  {
    name: 'a title with other words, whose number follows',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### 3.1 Safe systems, pathways and transitions
      ### 3.2 Protecting people from harm <- renamed-heading`,
  },
  {
    name: 'a title with other words, in the one place that is free',
    framework: cqc,
    outline: `
      ## Theme 3: Ensuring safety within the system
      ### Safe systems, pathways and transitions
      ### Protecting people from harm <- missing-statement`,
  },
  {
    name: 'a title with other words over the parts that statements have',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      #### Areas of strength
      #### Areas for development
      ### Staying well <- renamed-heading
      #### Areas of strength
      #### Areas for development
      ### Equity in experience and outcomes
      #### Areas of strength
      #### Areas for development`,
  },
  {
    name: 'one missing, one renamed and one added',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing need <- renamed-heading
      ### Digital by choice <- missing-statement
      ### Equity in experience and outcomes
      ### Our buildings <- unknown-heading`,
  },
  {
    name: 'a heading cuts a theme in two',
    framework: cqc,
    outline: `
      ## Theme 1: Working with people
      ### Assessing needs
      ## What our data say <- unknown-heading
      ### Supporting people to live healthier lives
      ### Equity in experience and outcomes`,
  },
  {
    name: 'nothing of the framework is there',
    framework: cqc,
    isWhole: true,
    outline: `
      # Our year <- missing-theme
      ## Children
      ## Money`,
  },
  {
    name: 'sections without themes, some of them missing',
    framework: cqc,
    isWhole: true,
    outline: `
      # Self-assessment <- missing-theme
      ## Assessing needs <- missing-statement
      ## Equity in experience and outcomes
      ## Care provision, integration and continuity
      ## Partnerships and communities
      ## Safe systems, pathways and transitions
      ## Safeguarding
      ## Money`,
  },
  {
    name: 'an empty section',
    framework: cqc,
    outline: `
      ## Theme 4: Leadership
      ### Governance, management and sustainability (empty) <- empty-section
      ### Learning, improvement and innovation`,
  },
];
