import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef, useState } from "react";
import type { PlotOption } from "./plot-option.ts";

use([AriaComponent, BarChart, GridComponent, LegendComponent, LineChart, SVGRenderer, TooltipComponent]);

const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Told apart by everybody who does not see red or green, on either ground; shapes and patterns tell them apart again. */
const hues = {
  light: ["#0072b2", "#c46a00", "#a8327a", "#00745a"],
  dark: ["#5ab4f0", "#f2b134", "#ef8bc4", "#4fd0ac"],
};

function readPaint() {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  const mode = style.colorScheme.includes("dark") ? ("dark" as const) : ("light" as const);
  return { mode, text: of("--text-soft"), line: of("--line"), surface: of("--raised"), strong: of("--text") };
}

/** The page's own colours, and again when it is painted anew. */
function usePaint() {
  const [paint, setPaint] = useState(readPaint);
  useEffect(() => {
    const watcher = new MutationObserver(() => setPaint(readPaint()));
    watcher.observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
    return () => watcher.disconnect();
  }, []);
  return paint;
}

function dressed(option: PlotOption, paint: ReturnType<typeof readPaint>): PlotOption {
  const axis = {
    axisLabel: { color: paint.text },
    axisLine: { lineStyle: { color: paint.line } },
    splitLine: { lineStyle: { color: paint.line } },
    axisTick: { show: false },
  };
  const { xAxis, yAxis } = option;
  return {
    color: hues[paint.mode],
    animation: !still,
    animationDuration: 300,
    aria: { enabled: true, decal: { show: true } },
    textStyle: { fontFamily: "inherit", color: paint.text },
    grid: { left: 8, right: 16, top: 40, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    legend: { top: 4, left: 0, itemGap: 16, textStyle: { color: paint.text } },
    tooltip: {
      trigger: "axis",
      confine: true,
      backgroundColor: paint.surface,
      borderColor: paint.line,
      textStyle: { color: paint.strong },
    },
    ...option,
    xAxis: { ...axis, ...xAxis },
    yAxis: { ...axis, ...yAxis },
  };
}

/** Draws with the parts named above and no others; grows with its place. */
export function PlotCanvas({ option, height, label }: { option: PlotOption; height: number; label: string }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const paint = usePaint();
  useEffect(() => {
    const element = place.current!;
    const made = init(element, undefined, { renderer: "svg" });
    chart.current = made;
    const watcher = new ResizeObserver(() => made.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(dressed(option, paint), { notMerge: true });
  }, [option, paint]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
