import { itReads, kindsIn, type Row } from './tokens.ts';

describe('digits that are a name', () => {
  const addresses: readonly Row[] = [
    [
      'See http://carrow.example/12 and https://carrow.example/13.',
      'http://carrow.example/12 url; https://carrow.example/13. url',
    ],
    ['See www.carrow.example/14 for 15 more.', 'www.carrow.example/14 url; 15 count'],
    ['See FILE:notes16 or file:notes16 there.', 'FILE:notes16 url; file:notes16 url'],
    ['Write to team22@carrow.example for 3 beds.', 'team22@carrow.example url; 3 count'],
    [
      'See carrow.gov.uk/page/17 or lea.nhs.uk/18 or dee.org.uk/19.',
      'carrow.gov.uk/page/17 url; lea.nhs.uk/18 url; dee.org.uk/19. url',
    ],
    [
      'Ring 01632 960 123 or +44 1632 960123 or 0808 1570 157.',
      '01632 960 123 other; +44 1632 960123 other; 0808 1570 157 other',
    ],
    ['We live at 7 High Street, 12A Mill Lane and 3 Old Barn Road.', '7 other; 12A other; 3 other'],
    ['We saw 7 High Performers.', '7 count'],
    ['Of 999 calls, the 111 service and the 101 line, 112 people rang.', '999 other; 111 other; 101 other; 112 count'],
  ];
  itReads(addresses, kindsIn);

  const laws: readonly Row[] = [
    ['The Care Act 2014 and the Equality Act of 2010 apply.', '2014 legal; 2010 legal'],
    ['The Fees Regulations 2014, the Pay Order 2015 and the Bill, (2016) apply.', '2014 legal; 2015 legal; 2016 legal'],
    ['The Code 2015, the Convention 1989 and the Directive 2004 apply.', '2015 legal; 1989 legal; 2004 legal'],
    ['Section 9 and section 10 apply.', 'Section 9 reference; section 10 legal'],
    ['We apply sections 42 and 44.', 'sections 42 and 44 legal'],
    ['S.117 and s117 and s. 75 and ss 5 apply.', 'S.117 legal; s117 legal; s. 75 legal; ss 5 legal'],
    ['Section 2.4 says so.', 'Section 2.4 reference'],
    ['Section 17A and section 21(3) apply.', 'Section 17A legal; section 21(3) legal'],
    ['Section 42 enquiries rose by 14.', 'Section 42 legal; 14 count'],
    ['The council’s 42 homes are full.', '42 count'],
    ['IR 12, 14 and IR15 & 16 hold it.', 'IR 12, 14 and IR15 & 16 reference'],
    ['IR4 and 62% of them.', 'IR4 reference; 62% percent'],
  ];
  itReads(laws, kindsIn);

  const places: readonly Row[] = [
    [
      'See page 12, pages 4 of 9, pg 3, pp. 5-7 and p. 8.',
      'page 12 page; pages 4 of 9 page; pg 3 page; pp. 5-7 page; p. 8 page',
    ],
    [
      'See table 3, Figure 4, chart 2.1, appendix B and annex C3.',
      'table 3 reference; Figure 4 reference; chart 2.1 reference; appendix B reference; annex C3 reference',
    ],
    ['See paragraphs 3, 4 and 5, and item 7a.', 'paragraphs 3, 4 and 5 reference; item 7a reference'],
    ['See table 2021 and figure 12%.', '2021 date 2021; 12% percent'],
    ['See ref. 14 and question (b).', 'ref. 14 reference'],
    [
      'Theme 1, Priority 2a, Stages 1 to 3 and Steps 4 and 5.',
      'Theme 1 name; Priority 2a name; Stages 1 to 3 name; Steps 4 and 5 name',
    ],
    ['Phase two, tier three and Level ten.', 'Phase two name; tier three name; Level ten name'],
    ['In Year 3 and Week 12, Band C was used by Group 4.', 'Year 3 name; Week 12 name; Group 4 name'],
    ['We have a group 4 strong, in a room 12 wide.', '4 count; 12 count'],
    ['Phase 101 and phase 100 began.', '101 count; phase 100 name'],
    ['In stage 2, 31 were seen.', 'stage 2 name; 31 count'],
    ['In stage 2 and 310 more.', 'stage 2 name; 310 count'],
    ['Stages 2, 3 and 4 are done.', 'Stages 2, 3 and 4 name'],
    ['The outcome 12 of 15 wanted was met.', '12 of 15 ratio'],
    [
      'It will cost £9,000 in year 1 and £4,000 (years 2 and 3).',
      '£9,000 gbp; year 1 name; £4,000 gbp; years 2 and 3 name',
    ],
    ['Of year 9 people, most agreed.', '9 count'],
    [
      'See codes ASCOF 3D, 1C(2A), NG96, ISO 9001 and QS123.',
      'ASCOF 3D name; 1C(2A) name; NG96 name; ISO 9001 name; QS123 name',
    ],
    ['In COVID 19, Covid 19 and covid 19 times.', 'COVID 19 name; Covid 19 name; covid 19 name'],
  ];
  itReads(places, kindsIn);

  const numbering: readonly Row[] = [
    ['# 3 Reviews', '3 list-marker'],
    ['## 3.2 Reviews of 14 homes', '3.2 list-marker; 14 count'],
    ['### iv. Reviews of 9 homes', 'iv. list-marker; 9 count'],
    ['# 2024', '2024 date 2024'],
    ['3.2.1 Reviews were late.', '3.2.1 list-marker'],
    ['3.2 Reviews were late.', '3.2 list-marker'],
    ['3.2 reviews were late.', '3.2 count'],
    ['(4) Reviews were late, and 12 were not.', '(4) list-marker; 12 count'],
    [
      '| | Homes |\n|---|---|\n| 1 | 40 |\n| 2. | 50 |\n| 123 | 60 |',
      '1 list-marker; 40 count; 2. list-marker; 50 count; 123 count; 60 count',
    ],
    ['| Homes | Beds |\n|---|---|\n| 1.2.3 Sea View | 7 |', '1.2.3 list-marker; 7 count'],
  ];
  itReads(numbering, kindsIn);

  const others: readonly Row[] = [
    ['We meet at 9:30, 10.15 am, 4pm and 7 pm.', '9:30 other; 10.15 am other; 4pm other; 7 pm other'],
    [
      'Support is 24/7, 1:1, 2-to-1, one-to-one and 50/50.',
      '24/7 other; 1:1 other; 2-to-1 other; one-to-one other; 50/50 other',
    ],
    [
      'It is 3 miles, 40 metres, 5km, 6 feet and 2 yards off.',
      '3 miles other; 40 metres other; 5km other; 6 feet other; 2 yards other',
    ],
    ['Sums may not add up to 100% or come to exactly 100 per cent.', '100% other; 100 per cent other'],
    ['It came to 90% of them.', '90% percent'],
    ['On a scale of 1 to 5, in a range from 10-40, a score out of 24.', '1 to 5 other; 10-40 other; 24 other'],
    ['It goes from 1 (never) to 5 (always).', '1 (never) to 5 other'],
    ['We round to the nearest 10 or 1,000.', '10 other; 1,000 count'],
    [
      'They rated us 4 out of 5, scored it 8 out of 10 and gave the service 9 out of 10.',
      '4 out of 5 other; 8 out of 10 other; 9 out of 10 other',
    ],
    ['Most chose 4 and 5 out of 5.', '4 and 5 out of 5 other'],
    ['In all 4 out of 5 agreed.', '4 out of 5 ratio'],
    [
      'They care for 20 or more hours a week, or 50 hours or more per week.',
      '20 or more hours other; 50 hours or more other',
    ],
    ['They care for 20 hours a week.', '20 hours duration'],
    ['Most are at home.4 The rest are not; it is 61%5 and rising.', '4 reference; 61% percent; 5 reference'],
    ['Carrow report | page 12', '12 page'],
    ['Carrow report • 12', '12 page'],
  ];
  itReads(others, kindsIn);
});
