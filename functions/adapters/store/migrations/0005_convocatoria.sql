CREATE TABLE "mesas"."read_convocatoria" (
	"tenant" text NOT NULL,
	"id" text NOT NULL,
	"status" text,
	"mesa_id" text,
	"proceso_id" text,
	CONSTRAINT "read_convocatoria_tenant_id_pk" PRIMARY KEY("tenant","id")
);
