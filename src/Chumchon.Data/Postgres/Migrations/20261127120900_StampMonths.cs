using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chumchon.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class StampMonths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_monthly_return_month",
                table: "monthly_return");

            migrationBuilder.AddColumn<long>(
                name: "stamp",
                table: "monthly_return",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "stamp",
                table: "audit_head",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // The first 44 bits of the hash.
            const string stamp = "('x' || substr(encode(hash, 'hex'), 1, 11))::bit(44)::bigint";
            migrationBuilder.Sql($"update audit_head set stamp = {stamp}");
            migrationBuilder.Sql(
                $"""
                update monthly_return set stamp = coalesce((
                    select {stamp} from audit_entry entry
                    where entry.stream = 'd' || monthly_return.district_code
                        and entry.month = monthly_return.month and entry.version = monthly_return.version), 0)
                """);

            migrationBuilder.CreateIndex(
                name: "ix_monthly_return_month",
                table: "monthly_return",
                columns: new[] { "month", "district_code" })
                .Annotation("Npgsql:IndexInclude", new[] { "stamp", "state", "rows", "rows_entered", "producers", "producers_reported", "domestic_offline", "domestic_online", "overseas_offline", "overseas_online", "saved_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_monthly_return_month",
                table: "monthly_return");

            migrationBuilder.DropColumn(
                name: "stamp",
                table: "monthly_return");

            migrationBuilder.DropColumn(
                name: "stamp",
                table: "audit_head");

            migrationBuilder.CreateIndex(
                name: "ix_monthly_return_month",
                table: "monthly_return",
                columns: new[] { "month", "district_code" })
                .Annotation("Npgsql:IndexInclude", new[] { "version", "state", "rows", "rows_entered", "producers", "producers_reported", "domestic_offline", "domestic_online", "overseas_offline", "overseas_online", "saved_at" });
        }
    }
}
