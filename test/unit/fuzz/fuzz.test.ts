import { properties } from '../../fuzz/properties.ts';

describe('what has to hold whatever comes (npm run fuzz is the long run)', function () {
  this.timeout(240_000);

  for (const property of properties.filter(({ shortRounds }) => shortRounds > 0)) {
    it(property.name, async () => {
      let cases = 0;
      for (let seed = 1; seed <= property.shortRounds; seed++) {
        await property.round(seed, (run) => {
          cases++;
          return run();
        });
      }
      if (cases === 0) throw new Error('No case was tried.');
    });
  }
});
