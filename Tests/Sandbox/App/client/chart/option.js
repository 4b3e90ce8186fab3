// A chart of the solution as ECharts draws it.
import { languageTag } from '../texts.js';

/** Colours that differ for most people who confuse some, with enough contrast on white. */
const PALETTE = ['#0f6cbd', '#c4501b', '#0b6a0b', '#8764b8', '#986f0b', '#005b70', '#b10e1c', '#5d5a58'];

const ROUND = ['Pie', 'Doughnut', 'Funnel'];

/** @param {any} definition @param {import('./figures.js').Figures} figures */
export function optionOf(definition, figures) {
  const type = figures.series[0].type;
  const base = {
    color: PALETTE,
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    aria: { enabled: false },
  };
  return ROUND.includes(type) ? { ...base, ...round(type, figures) } : { ...base, ...axes(type, figures) };
}

/** @param {string} type @param {import('./figures.js').Figures} figures */
function round(type, figures) {
  const [series] = figures.series;
  const data = figures.categories.map((name, index) => ({ name, value: series.values[index] ?? 0, ...colored(figures.colors[index]) }));
  return {
    tooltip: { trigger: 'item', formatter: (/** @type {any} */ item) => `${escape(item.name)}: ${escape(series.shown[item.dataIndex])}` },
    legend: { bottom: 0, type: 'scroll' },
    series: [type === 'Funnel'
      ? { type: 'funnel', left: 16, right: 16, top: 8, bottom: 40, minSize: '18%', label: { formatter: '{b}: {c}' }, sort: 'none', data }
      : { type: 'pie', radius: type === 'Doughnut' ? ['45%', '70%'] : '70%', center: ['50%', '46%'], label: { formatter: '{b}: {c}' }, data }],
  };
}

/** @param {string} type @param {import('./figures.js').Figures} figures */
function axes(type, figures) {
  const isFlat = type.includes('Bar');
  const isWhole = figures.series.every((series) => series.values.every((value) => value === null || Number.isInteger(value)));
  const category = {
    type: 'category', data: figures.categories, inverse: isFlat, axisTick: { show: false },
    axisLabel: { interval: figures.categories.length > 14 ? 'auto' : 0, width: isFlat ? 130 : 90, overflow: 'truncate', rotate: !isFlat && figures.categories.length > 6 ? 35 : 0 },
  };
  const value = {
    type: 'value', ...(isWhole ? { minInterval: 1 } : {}),
    axisLabel: { formatter: (/** @type {number} */ each) => each.toLocaleString(languageTag(), { notation: Math.abs(each) >= 10_000 ? 'compact' : 'standard' }) },
  };
  return {
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: (/** @type {any[]} */ items) => told(items, figures) },
    legend: figures.series.length > 1 ? { bottom: 0, type: 'scroll' } : undefined,
    grid: { left: 8, right: 24, top: 24, bottom: figures.series.length > 1 ? 36 : 8, containLabel: true },
    xAxis: isFlat ? value : category,
    yAxis: isFlat ? category : value,
    series: figures.series.map((series) => ({
      name: series.label,
      type: series.type.includes('Line') ? 'line' : series.type.includes('Area') ? 'line' : 'bar',
      areaStyle: series.type.includes('Area') ? {} : undefined,
      stack: series.type.startsWith('Stacked') ? 'all' : undefined,
      barMaxWidth: 44,
      label: { show: isLabelled(series) && figures.categories.length <= 12 && !series.type.includes('Line'), position: series.type.startsWith('Stacked') ? 'inside' : isFlat ? 'right' : 'top', formatter: (/** @type {any} */ item) => (item.value ? series.shown[item.dataIndex] : '') },
      data: series.values.map((each, index) => ({ value: each, ...(figures.series.length === 1 ? colored(figures.colors[index]) : {}) })),
    })),
  };
}

/** @param {any[]} items @param {import('./figures.js').Figures} figures */
function told(items, figures) {
  const lines = items.map((item) => `${item.marker}${escape(item.seriesName)}: ${escape(figures.series[item.seriesIndex].shown[item.dataIndex] || '0')}`);
  return [`<b>${escape(figures.categories[items[0].dataIndex])}</b>`, ...lines].join('<br>');
}

/** Whether the chart's author wants the figures written beside their shapes. @param {import('./figures.js').Series} series */
const isLabelled = (series) => series.presentation?.attributes.IsValueShownAsLabel?.toLowerCase() === 'true';

/** @param {string | null} color */
const colored = (color) => (color ? { itemStyle: { color } } : {});

/** @param {string} text */
const escape = (text) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
