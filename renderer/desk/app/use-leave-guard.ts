import { App } from 'antd'
import { useCallback, useEffect } from 'react'
import { forgetUnsaved, hasUnsaved } from '../ui/unsaved.ts'
import { parseRoute } from './route.ts'

/** The one page whose parts all stay mounted, so that going from one to another loses nothing. */
const TABBED = 'settings'

/** Does what leads away from the page: at once, or after a yes where something typed would be lost. */
export function useLeave(): (leave: () => void) => void {
  const { modal } = App.useApp()
  return useCallback((leave) => {
    if (!hasUnsaved()) return leave()
    modal.confirm({
      title: '还没有保存，要离开吗？', content: '离开以后，这里填的内容就没有了。', okText: '不保存，离开', okButtonProps: { danger: true, type: 'default' }, cancelText: '留下继续填', focusable: { autoFocusButton: 'cancel' },
      onOk() {
        forgetUnsaved()
        leave()
      },
    })
  }, [modal])
}

/**
 * Asks before something typed is lost: on the way to another page of the desk by whatever key, link or button (the
 * Navigation API tells of them all), and, in the browser's own words or the shell's, on reload and on closing.
 */
export function useLeaveGuard(): void {
  const leaveBy = useLeave()
  useEffect(() => {
    const onNavigate = (event: NavigateEvent): void => {
      if (!event.hashChange || !event.cancelable || !hasUnsaved()) return
      const { hash } = new URL(event.destination.url)
      const [here, there] = [parseRoute(location.hash).page, parseRoute(hash).page]
      if (here === TABBED && there === TABBED) return
      event.preventDefault()
      leaveBy(() => {
        location.hash = hash
      })
    }
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved()) event.preventDefault()
    }
    navigation.addEventListener('navigate', onNavigate)
    window.addEventListener('beforeunload', onUnload)
    return () => {
      navigation.removeEventListener('navigate', onNavigate)
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [leaveBy])
}
