/**
 * Whether ten digits are an NHS number: the last is the check digit of the others, each weighted by its place from 10
 * down to 2, modulo 11. All digits alike are nobody's.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const check = (11 - (sum % 11)) % 11;
  return check === Number(digits[9]);
}
