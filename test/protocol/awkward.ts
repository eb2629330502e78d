/**
 * An invented draft whose characters, bytes and plain text count differently: emoji of several units, entities, Windows
 * line ends. Its numbers are backed by the metrics of `harrowmere.ts`, but for one wrong and one unbacked.
 */
export const awkward = `---
title: Adult social care self-assessment
authority: Harrowmere Borough Council
framework: cqc-local-authority
metrics: metrics.yaml
period: 2023-24
---

# 🎉 Adult social care &amp; support

## Theme 1: Working with people

### Assessing needs

> We maximise the effectiveness of people's care and treatment by assessing and reviewing their health, care, wellbeing and communication needs with them.

#### Areas of strength

👩‍👩‍👧 Caf&eacute;s &amp; buses: in 2023-24, [64.5%](metric:overall-satisfaction?period=2023-24) of people were extremely or very satisfied with their care and support. 🎉 Last spring, we ordered 4,100 bicycles.

<!-- Kept for the
next review -->

#### Areas for development

🚌&nbsp;In 2023-24, 1,432 people were waiting for a Care Act assessment.

| Measure &amp; 🎉 | 2022-23 | 2023-24 |
| --- | --- | --- |
| Overall satisfaction | [61.2%](metric:overall-satisfaction?period=2022-23) | [64.5%](metric:overall-satisfaction?period=2023-24) |

### Equity in experience and outcomes

Our [plan &amp; budget 🎉](papers/equality%20plan.md#money) was renewed; see IR 12 and [the survey](https://harrowmere.example/survey).
`.replaceAll('\n', '\r\n');
