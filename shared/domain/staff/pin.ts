/** Whether a PIN is a repetition (0000) or a plain run up or down (1234, 9876), which anybody would try first (house rule). */
export function isWeakPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index])))
  return steps.size <= 1 && [0, 1, -1].includes([...steps][0] ?? 0)
}
