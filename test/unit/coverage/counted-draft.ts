/**
 * A draft that is small enough to be counted by hand, in which each verdict stands once. The numbers that the tests
 * expect of it were counted in this text.
 */
export const countedDraft = `---
authority: Harrowmere Borough Council
framework: cqc-local-authority
metrics: metrics.yaml
period: 2023-24
---

# Self-assessment

Harrowmere is a borough of market towns.

## Theme 1: Working with people

### Assessing needs

> We maximise the effectiveness of people's care and treatment by assessing and reviewing their health, care, wellbeing and communication needs with them.

#### Areas of strength

Of all reviews, [64.5%](metric:reviews) were done on time (IR 5).

We are [65.4%](metric:reviews) on time.

#### Areas for development

In 2023-24, [61.8%](metric:reviews) were on time, and [70%](metric:reviews) were long.

We ordered 4,100 bicycles.

### Supporting people to live healthier lives

> We support people to manage their health and wellbeing so they can maximise their independence, choice and control. We support them to live healthier lives and where possible, reduce future needs for care and support.

#### Areas of strength

[Insert text]

## Theme 4: Leadership

### Learning, improvement and innovation

#### Areas of strength

Carers told us that the new line is easy to reach. Social workers say that supervision is good. Read [our plan](https://harrowmere.example/plan) and [our plan](https://harrowmere.example/plan) again.

#### Areas for development

The Head of Practice brings [insert number] lessons to the board by March 2025.
`;

export const countedMetrics = `authority: Harrowmere Borough Council
metrics:
  - id: reviews
    label: Reviews done on time
    unit: percent
    observations:
      - { period: 2023-24, value: "64.5" }
      - { period: 2022-23, value: "61.8" }
      - { period: 2023-24, area: England, value: "65.4" }
`;
