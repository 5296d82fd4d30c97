import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, LegendComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";

type Option = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption
>;
type One<T> = Exclude<T, readonly unknown[] | undefined>;
/** What our plots are drawn from: one axis each way, the kinds of marks we load. */
export type PlotOption = Omit<Option, "xAxis" | "yAxis"> & {
  xAxis?: One<Option["xAxis"]>;
  yAxis?: One<Option["yAxis"]>;
};
