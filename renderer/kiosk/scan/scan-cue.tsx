import './scan-cue.css'

/** Said the moment a scanner has been heard: whoever holds a slip under the glass can let go. */
export function ScanCue() {
  return <p className="scan-cue" role="status">扫到了</p>
}
