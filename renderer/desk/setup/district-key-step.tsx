import { Button, Input, Typography, Upload } from 'antd'

/** The district's public key, without which no package can be made; may follow later. */
export function DistrictKeyStep({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  return (
    <>
      <Typography.Paragraph>每月上报的数据包只有区里能打开。请选择区里发来的公钥文件（里面有以 age1 开头的一行）。现在没有也可以先完成设置，第一次上报前再导入。</Typography.Paragraph>
      <Upload accept=".txt,.pub,.key" showUploadList={false} beforeUpload={(file) => {
        void file.text().then(onChange)
        return false
      }}>
        <Button size="large">选择公钥文件</Button>
      </Upload>
      <Input.TextArea aria-label="公钥内容" rows={4} value={text} placeholder="也可以把内容粘贴到这里" onChange={(event) => onChange(event.target.value)} style={{ marginTop: 16, fontFamily: 'monospace' }} />
    </>
  )
}
