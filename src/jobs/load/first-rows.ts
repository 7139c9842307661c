/**
 * The row in which each phone number came first: 12 bytes a slot and no object a number, because a million of them have
 * to fit beside the rest.
 */
export class FirstRows {
  /** Numbers of up to 15 digits are exact in a double; 0 is an empty slot, and no number begins with it. */
  #numbers = new Float64Array(1024);
  #rows = new Uint32Array(1024);
  #size = 0;

  /**
   * Remembers the row of a number, unless it had one.
   *
   * @param digits of the number, with its country code
   * @returns the row that had it before; `undefined` if it is new
   */
  add(digits: string, row: number): number | undefined {
    const number = Number(digits);
    const slot = this.#slotOf(number);
    if (this.#numbers[slot] === number) return this.#rows[slot];
    this.#numbers[slot] = number;
    this.#rows[slot] = row;
    this.#size += 1;
    if (this.#size * 4 > this.#numbers.length * 3) this.#grow();
    return undefined;
  }

  /** Its slot, or the empty one that it would get: the next ones after its hash. */
  #slotOf(number: number): number {
    const mask = this.#numbers.length - 1;
    // The prime keeps numbers that differ in their last digits apart, and those beyond 32 bits whole.
    let slot = (Math.imul((number % 4_294_967_291) | 0, 0x9e3779b1) >>> 8) & mask;
    while (this.#numbers[slot] !== 0 && this.#numbers[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [numbers, rows] = [this.#numbers, this.#rows];
    this.#numbers = new Float64Array(numbers.length * 2);
    this.#rows = new Uint32Array(numbers.length * 2);
    for (const [index, number] of numbers.entries()) {
      if (number === 0) continue;
      const slot = this.#slotOf(number);
      this.#numbers[slot] = number;
      this.#rows[slot] = rows[index] as number;
    }
  }
}
