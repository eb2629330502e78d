import { itReads, kindsIn, type Row } from './tokens.ts';

describe('numbers in words by what they count', () => {
  const rows: readonly Row[] = [
    ['We run six homes, nine day centres and four hubs.', 'six count; nine count; four count'],
    ['We have five priorities and three aims.', 'five enumeration; three enumeration'],
    ['We have 5 priorities, 10 aims and 11 aims.', '5 enumeration; 10 enumeration; 11 count'],
    ['The four of us met on three sites.', 'four idiom; three count'],
    ['One person, one carer and one idea came.', 'One count; one count; one idiom'],
    ['At least one person came.', 'one idiom'],
    ['We use the Three Rivers plan.', 'Three name'],
    ['Three Rivers is a place.', 'Three idiom'],
    ['The peers made nine recommendations and took four decisions.', 'nine count; four count'],
    ['The plan has nine recommendations.', 'nine enumeration'],
    ['We made just 4 findings.', '4 count'],
    ['Seven are open. Of these, three were new, and two died.', 'Seven count; three count; two count'],
    ['Seven have to wait.', 'Seven idiom'],
    ['There were nine homes, of which four met it; six told us.', 'nine count; four count; six count'],
    ['It fell to four in the year, from nine.', 'four count; nine count'],
    ['It is up to seven in 2024, compared with six last year.', 'seven count; 2024 date 2024; six count'],
    ['It rose from 12 to nine.', '12 count; nine count'],
    ['We upheld four, closed six of 9, and completed two last month.', 'four count; six of 9 ratio; two count'],
    ['We upheld four rights.', 'four idiom'],
    ['Five of them sing, and six of which dance.', 'Five count; six count'],
    ['Six (67%) knew, four in total.', 'Six count; 67% percent; four count'],
    ['Twenty-four staff and one hundred and six adults came.', 'Twenty-four count; one hundred and six count'],
    ['A five-bed home and a two-part test.', ''],
    ['Three, with others, people.', 'Three idiom'],
    ['Four very kind and quiet carers came.', 'Four idiom'],
    ['Four very kind carers came.', 'Four count'],
    ['Four bus passes and three glass houses.', 'Four idiom; three idiom'],
  ];
  itReads(rows, kindsIn);
});
