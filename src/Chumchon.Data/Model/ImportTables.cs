using Chumchon.Domain.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chumchon.Data.Model;

/// <summary>A file that somebody sent in: where figures or producers came from.</summary>
public sealed class ImportSource
{
    public long Id { get; set; }

    public string FileName { get; set; } = "";

    /// <summary>SHA-256 of its bytes.</summary>
    public byte[] Hash { get; set; } = [];

    public int Bytes { get; set; }

    /// <summary>Who sent it in; as the actor of its audit entry.</summary>
    public long AccountId { get; set; }

    /// <summary>Unix milliseconds.</summary>
    public long At { get; set; }

    public ImportKind Kind { get; set; }

    public ImportState State { get; set; }

    /// <summary>How it is read, as <see cref="Imports.FileForm"/> writes it.</summary>
    public string Form { get; set; } = "";

    /// <summary>Names files laid out alike.</summary>
    public string Shape { get; set; } = "";

    /// <summary>Unix milliseconds; null before.</summary>
    public long? ImportedAt { get; set; }

    /// <summary>Its bytes until all of it is imported; then they go, since its hash names it.</summary>
    public byte[]? Content { get; set; }
}

/// <summary>A figure as it was published (ยอดที่เผยแพร่). What a later file says of the same stands beside it and is shown in its place.</summary>
public sealed class PublishedSalesRow
{
    public int Month { get; set; }

    /// <summary>0 for the country.</summary>
    public int ProvinceCode { get; set; }

    /// <summary>0 for all types.</summary>
    public int ProductType { get; set; }

    /// <summary>0 for all channels.</summary>
    public int Channel { get; set; }

    public long SourceId { get; set; }

    public long Satang { get; set; }
}

internal sealed class ImportMapping : IEntityTypeConfiguration<ImportSource>, IEntityTypeConfiguration<PublishedSalesRow>
{
    public void Configure(EntityTypeBuilder<ImportSource> builder)
    {
        builder.ToTable("import_source", static table =>
        {
            table.HasCheckConstraint("ck_import_source_kind", "kind between 1 and 3");
            table.HasCheckConstraint("ck_import_source_state", "state between 1 and 4");
        });
        builder.Property(source => source.FileName).HasMaxLength(Imports.ImportFiles.LongestName);
        builder.Property(source => source.Form).HasMaxLength(Imports.FileForm.Longest);
        builder.Property(source => source.Shape).HasMaxLength(16);
    }

    public void Configure(EntityTypeBuilder<PublishedSalesRow> builder)
    {
        builder.ToTable("published_sales", static table =>
        {
            table.HasCheckConstraint("ck_published_sales_type", "product_type between 0 and 5");
            table.HasCheckConstraint("ck_published_sales_channel", "channel between 0 and 4");
            table.HasCheckConstraint("ck_published_sales_satang", "satang >= 0");
        });
        builder.HasKey(row => new { row.Month, row.ProvinceCode, row.ProductType, row.Channel, row.SourceId });
        builder.HasIndex(row => row.SourceId);
        builder.HasOne<ImportSource>().WithMany().HasForeignKey(row => row.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
