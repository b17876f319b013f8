import { Alert, Flex } from 'antd'
import { FileFrame } from '../ui/file-frame.tsx'
import type { Taken } from '../ui/office-file.ts'

/** Takes a roster by button or by dropping it in the frame. */
export function ImportChoose({ refusal, onTaken }: { readonly refusal: string | null; readonly onTaken: (taken: Taken) => void }) {
  return (
    <Flex vertical gap={16} style={{ maxWidth: 860 }}>
      {refusal !== null && <Alert type="warning" showIcon title={refusal} role="alert" />}
      <FileFrame what="花名册" onTaken={onTaken} />
      <ul style={{ margin: 0, paddingInlineStart: 22, color: '#55606E', lineHeight: 1.9 }}>
        <li>先预览，您点“导入”之前不会改动任何数据。</li>
        <li>已登记的人只补空着的项，不覆盖已有的内容。</li>
        <li>没有身份证号的人也会登记；同一份文件导入两次不会重复。</li>
        <li>导入后可以整批撤销。</li>
      </ul>
    </Flex>
  )
}
