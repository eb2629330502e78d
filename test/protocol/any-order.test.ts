import { protocolProperties } from '../fuzz/properties/protocol.ts';

describe('messages in any order (npm run fuzz is the long run)', function () {
  this.timeout(240_000);

  for (const property of protocolProperties) {
    it(property.name, async () => {
      try {
        for (let seed = 1; seed <= property.shortRounds; seed++) await property.round(seed, (run) => run());
      } finally {
        await property.end?.();
      }
    });
  }
});
