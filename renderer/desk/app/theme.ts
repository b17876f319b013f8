import type { ThemeConfig } from 'antd'

/** Colours of the house: a deep blue that white text stands on at 7:1, the red of the service station only as an accent. */
export const colours = { brand: '#9B1C1F', primary: '#0B4F86', paper: '#F4F5F7', ink: '#1B2430', quiet: '#55606E', line: '#D5DAE1', busy: '#DCE9F5', activity: '#FBE9D7', session: '#DFF0E4' } as const

export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: colours.primary, colorLink: colours.primary, colorText: colours.ink, colorTextSecondary: colours.quiet, colorTextDescription: colours.quiet, colorTextTertiary: colours.quiet,
    colorTextPlaceholder: '#6B7684', colorError: '#B42318', colorSuccess: '#1B7A3D', colorSuccessBg: '#EAF6EE', colorSuccessBorder: '#9CCFAE', colorWarning: '#9A5B00', colorWarningBg: '#FFF6E0', colorWarningBorder: '#E3C07A', colorBgLayout: colours.paper,
    fontFamily: '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif', fontSize: 15, controlHeight: 38, borderRadius: 6,
  },
  components: { Table: { cellPaddingBlock: 9, headerBg: '#EDF0F4' }, Button: { fontWeight: 500 } },
}
