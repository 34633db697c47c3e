using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chumchon.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RollUpTheRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_producer_district",
                table: "producer");

            migrationBuilder.CreateTable(
                name: "register_rollup",
                columns: table => new
                {
                    district_code = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    producers = table.Column<int>(type: "integer", nullable: false),
                    products = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_rollup", x => new { x.district_code, x.kind });
                });

            migrationBuilder.CreateIndex(
                name: "IX_producer_district_code",
                table: "producer",
                column: "district_code");

            // Three is a producer that has ceased.
            migrationBuilder.Sql(
                """
                insert into register_rollup (district_code, kind, producers, products)
                select district_code, kind, count(*), sum(products) from producer where status <> 3 group by district_code, kind
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "register_rollup");

            migrationBuilder.DropIndex(
                name: "IX_producer_district_code",
                table: "producer");

            migrationBuilder.CreateIndex(
                name: "ix_producer_district",
                table: "producer",
                columns: new[] { "district_code", "status", "kind", "products" });
        }
    }
}
