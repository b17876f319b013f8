/** What a rest stop (暖新驿站) offers before anybody has set it up; the ids stay in every tap that was counted. */
export const DEFAULT_REST_STOP = {
  services: [
    { id: 'water', name: '喝水', active: true }, { id: 'charging', name: '充电', active: true }, { id: 'microwave', name: '热饭', active: true },
    { id: 'rest', name: '休息', active: true }, { id: 'medicine', name: '药箱', active: true }, { id: 'umbrella', name: '雨伞', active: true },
  ],
  items: [
    { id: 'umbrella', name: '雨伞', count: 5, days: 1, active: true }, { id: 'powerBank', name: '充电宝', count: 3, days: 0, active: true }, { id: 'wheelchair', name: '轮椅', count: 1, days: 1, active: true },
  ],
} as const
