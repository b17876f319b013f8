/** What a new station is offered. Sizes are those of a common 社区 centre; one hall with several uses is the field's 一室多用 (domain reference §b1). */
export const SUGGESTED_ROOMS = [
  {
    name: '多功能厅', capacity: 80, modes: [
      { name: '讲座', capacity: 80, setUpMinutes: 15, clearUpMinutes: 15, equipment: ['投影', '音响', '话筒'] },
      { name: '会议', capacity: 50, setUpMinutes: 15, clearUpMinutes: 15, equipment: ['投影', '桌椅'] },
      { name: '排练', capacity: 30, setUpMinutes: 0, clearUpMinutes: 15, equipment: ['音响'] },
    ],
  },
  {
    name: '四点半学堂教室', capacity: 30, modes: [
      { name: '课堂', capacity: 30, setUpMinutes: 0, clearUpMinutes: 10, equipment: ['白板'] },
      { name: '手工', capacity: 20, setUpMinutes: 10, clearUpMinutes: 15, equipment: ['长桌'] },
    ],
  },
  { name: '邻里茶叙室', capacity: 16, modes: [] },
  { name: '暖新驿站', capacity: 30, modes: [] },
  {
    name: '文体活动室', capacity: 40, modes: [
      { name: '棋牌', capacity: 40, setUpMinutes: 5, clearUpMinutes: 5, equipment: ['棋牌桌'] },
      { name: '舞蹈', capacity: 25, setUpMinutes: 10, clearUpMinutes: 10, equipment: ['音响'] },
    ],
  },
  { name: '会议室', capacity: 50, modes: [] },
]
