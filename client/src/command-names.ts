/** The command that shows a rule's page; its only argument is the rule's id. */
export const showRuleCommand = 'cqcLint.showRule';
