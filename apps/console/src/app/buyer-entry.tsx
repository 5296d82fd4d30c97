import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { showChosenType } from "../features/identity/large-type.ts";
import "./tokens.css";
import "./buyer.css";
import "../pieces/buyer/pieces.css";
import { followHistory } from "../pieces/buyer/way.ts";
import { buyerCache } from "./buyer-cache.ts";
import { BuyerFrame } from "./buyer-frame.tsx";

showChosenType();
followHistory();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={buyerCache}>
      <BuyerFrame />
    </QueryClientProvider>
  </StrictMode>,
);
