import { Flex, Typography } from 'antd'
import type { ReactNode } from 'react'

/** The frame of every desk page: its title, its actions on the right, its body. */
export function Page({ title, extra, children }: { readonly title: string; readonly extra?: ReactNode; readonly children: ReactNode }) {
  return (
    <main tabIndex={-1} style={{ padding: '16px 24px 32px', minWidth: 0, flex: 1, outline: 'none' }}>
      <Flex justify="space-between" align="center" gap={16} wrap style={{ marginBottom: 16, minHeight: 38 }}>
        <Typography.Title level={1} style={{ margin: 0, fontSize: 22 }}>{title}</Typography.Title>
        <Flex gap={8} wrap>{extra}</Flex>
      </Flex>
      {children}
    </main>
  )
}
