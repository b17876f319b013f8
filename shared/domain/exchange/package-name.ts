import { parseMonth, type Month } from '../values/calendar-date.ts'

/** What a package's file name tells: nothing personal, and enough to put files in order. */
export interface PackageName {
  /** Twelve-digit code of the station. */
  readonly stationCode: string
  readonly period: Month
  /** 1 … 999,999, counted by the station. */
  readonly sequence: number
}

/** `350302001001_2026-12_000001.zip.age` */
export function packageFileName({ stationCode, period, sequence }: PackageName): string {
  return `${stationCode}_${period}_${String(sequence).padStart(6, '0')}.zip.age`
}

/** Reads the name back; null when the file was renamed to something else. */
export function parsePackageFileName(name: string): PackageName | null {
  const parts = /^(\d{12})_(\d{4}-\d{2})_(\d{6})\.zip\.age$/.exec(name)
  const period = parseMonth(parts?.[2] ?? '')
  const sequence = Number(parts?.[3])
  if (!parts?.[1] || !period || sequence < 1) return null
  return { stationCode: parts[1], period, sequence }
}
