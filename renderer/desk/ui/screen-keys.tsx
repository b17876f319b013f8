import { Button } from 'antd'
import './screen-keys.css'

const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

interface ScreenKeysProps {
  readonly onType: (key: string) => void
  readonly onErase: () => void
}

/** Letters for pinyin initials and digits for tails of numbers, to tap where no keyboard stands. The field keeps the focus. */
export function ScreenKeys({ onType, onErase }: ScreenKeysProps) {
  return (
    <div className="screen-keys" role="group" aria-label="屏幕键盘">
      {ROWS.map((row) => (
        <div key={row}>
          {[...row].map((key) => <Button key={key} size="large" tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={() => onType(key)}>{key}</Button>)}
          {row === ROWS.at(-1) && <Button size="large" tabIndex={-1} aria-label="退格" onMouseDown={(event) => event.preventDefault()} onClick={onErase}>⌫</Button>}
        </div>
      ))}
    </div>
  )
}
