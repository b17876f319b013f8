import type { Community } from '../../contract/setup.ts'

/** Reads the bundled directory of communities and villages (public statistics; plain CSV without quotes). */
export function readCommunities(csv: string): readonly Community[] {
  const [, ...lines] = csv.replace(/^\uFEFF/, '').trim().split(/\r?\n/)
  return lines.map((line) => {
    const [code = '', name = '', kind = '', , streetName = '', , districtName = ''] = line.split(',')
    return { code, name, kind: kind === 'village' ? 'village' : 'community', streetName, districtName }
  })
}
