import { Component, type ReactNode } from 'react'
import { PageMissing } from './lazy-page.ts'

interface FaultGuardProps {
  readonly children: ReactNode
}

interface FaultGuardState {
  readonly fault: unknown
}

/** Shows a page that says what to do where the page itself cannot be shown: never nothing. A class, since React catches in no other. */
export class FaultGuard extends Component<FaultGuardProps, FaultGuardState> {
  override state: FaultGuardState = { fault: null }

  static getDerivedStateFromError(fault: unknown): FaultGuardState {
    return { fault }
  }

  override render(): ReactNode {
    return this.state.fault === null ? this.props.children : <FaultPage fault={this.state.fault} />
  }
}

/** Plain elements alone: it must be shown whatever else is broken. */
function FaultPage({ fault }: { readonly fault: unknown }) {
  const [title, hint] = fault instanceof PageMissing
    ? ['程序已更新，请刷新', '刷新后重新登录就能继续。已经保存的内容都在。']
    : ['这一页出了点问题，请刷新', '刷新后重新登录就能继续。已经保存的内容都在；还不行请重开程序。']
  return (
    <main role="alert" className="fault-page">
      <h1>{title}</h1>
      <p>{hint}</p>
      <button type="button" autoFocus onClick={() => location.reload()}>刷新</button>
    </main>
  )
}
