ALTER TABLE "mesas"."read_mesa" ADD COLUMN "awaits_decision" boolean;--> statement-breakpoint
ALTER TABLE "mesas"."read_mesa" ADD COLUMN "sesion_ids" text[];--> statement-breakpoint
ALTER TABLE "mesas"."read_mesa" ADD COLUMN "cronograma" text;--> statement-breakpoint
CREATE INDEX "read_mesa_sesiones" ON "mesas"."read_mesa" USING gin ("sesion_ids");