/** How a name is found by letters; lower case, without spaces or tones. Several values where a surname is read in several ways. */
export interface NameReadings {
  /** 林英杰 → `lyj`. */
  readonly initials: readonly string[]
  /** 林英杰 → `linyingjie`. */
  readonly full: readonly string[]
  /** Surname in full, given name by initials: 林英杰 → `linyj`. */
  readonly mixed: readonly string[]
}
