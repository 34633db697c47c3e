using Chumchon.Data;
using Chumchon.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace Chumchon.Bench.Save;

/// <summary>The program's model as one would set it up for SaveChanges: versions and audit heads are concurrency tokens.</summary>
internal sealed class EfContext(DbContextOptions<EfContext> options) : ChumchonContext(options)
{
    /// <summary>The table of <see cref="AuditLine"/>, which the program's own database does not have.</summary>
    /// <param name="ending">What stands behind the columns.</param>
    public static string CreateLines(string ending) =>
        $"""
        create table audit_line (district_code integer not null, number bigint not null, producer_id bigint not null, product_type integer not null,
            channel integer not null, before bigint, after bigint,
            primary key (district_code, number, producer_id, product_type, channel)) {ending}
        """;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<AuditLine>().ToTable("audit_line").HasKey(static line => new { line.DistrictCode, line.Number, line.ProducerId, line.ProductType, line.Channel });
        foreach (var property in builder.Entity<AuditLine>().Metadata.GetProperties())
        {
            property.SetColumnName(string.Concat(property.Name.Select(static (letter, at) => char.IsUpper(letter) ? $"{(at > 0 ? "_" : "")}{char.ToLowerInvariant(letter)}" : $"{letter}")));
        }

        builder.Entity<MonthlyReturn>().Property(static month => month.Version).IsConcurrencyToken();
        builder.Entity<AuditHead>().Property(static head => head.Number).IsConcurrencyToken();
    }
}

/// <summary>A changed cell as a row, which is how a program by SaveChanges keeps its audit.</summary>
internal sealed class AuditLine
{
    public int DistrictCode { get; set; }

    public long Number { get; set; }

    public long ProducerId { get; set; }

    public int ProductType { get; set; }

    public int Channel { get; set; }

    public long? Before { get; set; }

    public long? After { get; set; }
}
