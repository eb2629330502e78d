import { metrics } from './harrowmere.ts';

/** The metrics of `harrowmere.ts` in every format, with emoji and Windows line ends before what is looked for. */
export const formats: Readonly<Record<string, string>> = {
  'metrics.yaml': `# 🎉 For the draft\n${metrics}`.replaceAll('\n', '\r\n'),
  'metrics.json': JSON.stringify(
    {
      authority: 'Harrowmere Borough Council',
      metrics: [
        {
          label: 'People extremely or very satisfied with their care and support 🎉',
          id: 'overall-satisfaction',
          aliases: ['overall satisfaction'],
          unit: 'percent',
          observations: [
            { period: '2023-24', value: '64.5' },
            { period: '2022-23', value: '61.2' },
            { period: '2023-24', area: 'London', value: '60.3' },
          ],
        },
        {
          id: 'waiting-for-assessment',
          label: 'People waiting for a Care Act assessment',
          unit: 'count',
          observations: [{ period: '2023-24', value: '1342' }],
        },
      ],
    },
    null,
    2,
  ).replaceAll('\n', '\r\n'),
  'metrics.csv': `label,"id",aliases,unit,period,area,value
People extremely or very satisfied with their care and support 🎉,"overall-satisfaction",overall satisfaction,percent,2023-24,,"64.5"
,overall-satisfaction,,percent,2022-23,,61.2
,overall-satisfaction,,percent,2023-24,London,60.3
People waiting for a Care Act assessment,waiting-for-assessment,,count,2023-24,,1342
`.replaceAll('\n', '\r\n'),
};
