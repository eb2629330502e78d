/** An invented metrics file, with the values that the invented draft speaks of. */
export const metrics = `authority: Harrowmere Borough Council
metrics:
  - id: overall-satisfaction
    label: People extremely or very satisfied with their care and support
    aliases: [overall satisfaction]
    unit: percent
    source: { name: Adult Social Care Survey }
    observations:
      - { period: 2023-24, value: "64.5" }
      - { period: 2022-23, value: "61.2" }
      - { period: 2023-24, area: London, value: "60.3" }
  - id: waiting-for-assessment
    label: People waiting for a Care Act assessment
    unit: count
    observations:
      - { period: 2023-24, value: "1342" }
`;

/** An invented draft: one number that the metrics file does not agree with, and one statement too few. */
export const draft = `---
title: Adult social care self-assessment
authority: Harrowmere Borough Council
framework: cqc-local-authority
metrics: metrics.yaml
period: 2023-24
---

# Adult social care self-assessment

## Theme 1: Working with people

### Assessing needs

> We maximise the effectiveness of people's care and treatment by assessing and reviewing their health, care, wellbeing and communication needs with them.

In 2023-24, [66.5%](metric:overall-satisfaction?period=2023-24) of people were extremely or very satisfied with their care and support.

### Equity in experience and outcomes

Our equality plan was renewed with residents of Harrowmere.
`;
