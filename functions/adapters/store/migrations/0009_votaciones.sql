CREATE TABLE "mesas"."urns" (
	"tenant" text NOT NULL,
	"urn_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "urns_tenant_urn_id_pk" PRIMARY KEY("tenant","urn_id")
);
--> statement-breakpoint
CREATE TABLE "mesas"."read_votacion" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"status" text,
	"clase" text,
	"proceso_id" text,
	"mesa_id" text,
	"sesion_id" text,
	"item_id" text,
	"numero" integer,
	"person_ids" text[],
	CONSTRAINT "read_votacion_tenant_id_pk" PRIMARY KEY("tenant","id")
);
--> statement-breakpoint
CREATE INDEX "read_votacion_mesa" ON "mesas"."read_votacion" USING btree ("tenant","mesa_id");