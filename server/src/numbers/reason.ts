/** Why a claim was, or was not, taken to speak of a metric. `link.ts` decides in this order. */
export type Reason =
  /** The writer linked the number to the metric. */
  | 'linked'
  /** The writer linked it to a metric that no file has. */
  | 'linked-unknown'
  /** No metric shares enough words with the text around the number, in a unit that it could have. */
  | 'nothing-near'
  /** Other numbers of the sentence speak of all that it might speak of. */
  | 'said-already'
  /** The metric that the words point to most has that value. */
  | 'agrees'
  /** The same, but it is the value of an earlier time than the values of other places that it is compared with. */
  | 'outdated'
  /** The words point to another metric a little more, but this one has that value. */
  | 'agrees-instead'
  /** A more exact number right after it says the same, and has that metric. */
  | 'restated'
  /** It stands beside a number of that metric, as a comparison. */
  | 'compared-with'
  /** Another metric has that value, but so common a number agrees by chance. */
  | 'common-elsewhere'
  /** The words fit another metric better, and of those that they fit this one has that value. */
  | 'only-agreeing'
  /** The metric that the words point to has a value of the same digits: in another order, place, period or area. */
  | 'same-digits'
  /** The text says that it is a change, or a count of something else. */
  | 'another-thing'
  /** One word only is shared. */
  | 'one-word'
  /** It tells how two values of the metric differ, one of which stands beside it. */
  | 'difference'
  /** The words fit several metrics equally well, and none of them has that value. */
  | 'equal'
  /** The same, and the words say too little to call the choice open. */
  | 'equal-and-weak'
  /** The words leave no doubt, though the value differs. */
  | 'words-certain'
  /** The words are clear and the value is close, though it differs. */
  | 'words-and-close'
  /** The words say too little. */
  | 'too-weak';
