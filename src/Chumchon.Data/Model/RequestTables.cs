using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Requests;
using Chumchon.Domain.Returns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Chumchon.Data.Model;

/// <summary>What a district asks for of its register (R21), and what became of it. Its number is that of the entry which tells of its asking.</summary>
public sealed class ProducerRequestRow
{
    public int DistrictCode { get; set; }

    public long Number { get; set; }

    public RequestKind Kind { get; set; }

    public RequestState State { get; set; }

    /// <summary>The index of the month for which it is asked.</summary>
    public int Month { get; set; }

    /// <summary>Of a new producer since it was granted.</summary>
    public long? ProducerId { get; set; }

    public string? Name { get; set; }

    public string? NameSearch { get; set; }

    public ProducerKind? ProducerKind { get; set; }

    public int? SubdistrictCode { get; set; }

    /// <summary>A <see cref="ProductTypeSet"/>.</summary>
    public int? ProductTypes { get; set; }

    public int? Products { get; set; }

    public string? ExternalCode { get; set; }

    /// <summary>Why it is asked.</summary>
    public string Note { get; set; } = "";

    public long AskedBy { get; set; }

    /// <summary>UTC Unix milliseconds.</summary>
    public long AskedAt { get; set; }

    public long? DecidedBy { get; set; }

    /// <summary>UTC Unix milliseconds.</summary>
    public long? DecidedAt { get; set; }

    /// <summary>What whoever decided says to it.</summary>
    public string? Answer { get; set; }
}

internal sealed class RequestMapping : IEntityTypeConfiguration<ProducerRequestRow>
{
    public void Configure(EntityTypeBuilder<ProducerRequestRow> builder)
    {
        builder.ToTable("producer_request", static table =>
        {
            table.HasCheckConstraint("ck_producer_request_kind", "kind between 1 and 5");
            table.HasCheckConstraint("ck_producer_request_state", "state between 1 and 4");
        });
        builder.HasKey(request => new { request.DistrictCode, request.Number });

        // What waits is found without all that was ever asked for.
        builder.HasIndex(request => new { request.State, request.DistrictCode });
        builder.Property(request => request.Name).HasMaxLength(ProducerDetails.LongestName);
        builder.Property(request => request.NameSearch).HasMaxLength(ProducerDetails.LongestName);
        builder.Property(request => request.ExternalCode).HasMaxLength(ProducerDetails.LongestCode);
        builder.Property(request => request.Note).HasMaxLength(RemarkText.MostCharacters);
        builder.Property(request => request.Answer).HasMaxLength(RemarkText.MostCharacters);
    }
}
