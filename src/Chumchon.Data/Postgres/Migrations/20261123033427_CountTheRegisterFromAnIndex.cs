using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Chumchon.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class CountTheRegisterFromAnIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_producer_district_code",
                table: "producer");

            migrationBuilder.CreateIndex(
                name: "ix_producer_district",
                table: "producer",
                columns: new[] { "district_code", "status", "kind", "products" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_producer_district",
                table: "producer");

            migrationBuilder.CreateIndex(
                name: "IX_producer_district_code",
                table: "producer",
                column: "district_code");
        }
    }
}
