CREATE TABLE "mesas"."read_preparacion" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"status" text,
	"proceso_id" text,
	"pendientes" text[],
	CONSTRAINT "read_preparacion_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."read_sesion" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"status" text,
	"proceso_id" text,
	"clase" text,
	"start" text,
	"end" text,
	"responsable_id" text,
	"event_id" text,
	"person_ids" text[],
	CONSTRAINT "read_sesion_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE INDEX "read_sesion_start" ON "mesas"."read_sesion" USING btree ("tenant","proceso_id","start");