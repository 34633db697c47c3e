using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chumchon.Data.Sqlite.Migrations
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "stamp",
                table: "audit_head",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // The first 44 bits of the hash, digit by digit: SQLite reads no number out of bytes.
            var stamp = string.Join(" | ", Enumerable.Range(0, 11).Select(
                static digit => $"((instr('0123456789ABCDEF', substr(hex(hash), {digit + 1}, 1)) - 1) << {40 - (4 * digit)})"));
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
                columns: new[] { "month", "district_code", "stamp", "state", "rows", "rows_entered", "producers", "producers_reported", "domestic_offline", "domestic_online", "overseas_offline", "overseas_online", "saved_at" });
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
                columns: new[] { "month", "district_code", "version", "state", "rows", "rows_entered", "producers", "producers_reported", "domestic_offline", "domestic_online", "overseas_offline", "overseas_online", "saved_at" });
        }
    }
}
