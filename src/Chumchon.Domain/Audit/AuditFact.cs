using System.Runtime.InteropServices;

namespace Chumchon.Domain.Audit;

/// <summary>A number that an entry states: what it was, and what it is since; of a thing that only happened, what it is.</summary>
/// <param name="Before">Null where there was none.</param>
/// <param name="After">Null where there is none any more.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AuditFact(AuditField Field, long? Before, long? After)
{
    /// <summary>Something that is stated and replaces nothing.</summary>
    public static AuditFact Of(AuditField field, long value) => new(field, Before: null, value);
}

/// <summary>What a fact is about. The numbers are stored and hashed: never renumber.</summary>
public enum AuditField
{
    None = 0,

    /// <summary>An office's id.</summary>
    Office = 1,

    /// <summary>An <see cref="Offices.OfficeRole"/>.</summary>
    Role = 2,

    /// <summary>When a membership begins, UTC Unix milliseconds.</summary>
    StartsAt = 3,

    /// <summary>When a membership ends, UTC Unix milliseconds; without a value it does not.</summary>
    EndsAt = 4,

    /// <summary>An <see cref="Offices.AccountKind"/>.</summary>
    AccountKind = 5,

    /// <summary>Until when something is good, UTC Unix milliseconds.</summary>
    Until = 6,

    /// <summary>How many.</summary>
    Count = 7,

    /// <summary>An <see cref="Accounts.ProofKind"/>.</summary>
    Proof = 8,

    /// <summary>The lowest district code of an area.</summary>
    FirstDistrict = 10,

    /// <summary>The highest district code of an area.</summary>
    LastDistrict = 11,

    /// <summary>The index of a first month.</summary>
    FirstMonth = 12,

    /// <summary>The index of a last month.</summary>
    LastMonth = 13,

    /// <summary>A day as yyyymmdd.</summary>
    Day = 14,

    /// <summary>A Buddhist year.</summary>
    Year = 15,

    /// <summary>The first 44 bits of a hash.</summary>
    Stamp = 16,

    /// <summary>A <see cref="Offices.Permission"/>.</summary>
    Permission = 18,

    /// <summary>The length of a file in bytes.</summary>
    Bytes = 19,

    /// <summary>An <see cref="Accounts.ErasureReason"/>.</summary>
    ErasureReason = 30,

    /// <summary>A producer's name, as a <see cref="RegisterMark"/>.</summary>
    ProducerName = 40,

    /// <summary>The department's code of a producer, as a <see cref="RegisterMark"/>.</summary>
    ProducerCode = 41,

    /// <summary>A <see cref="Producers.ProducerKind"/>.</summary>
    ProducerKind = 42,

    /// <summary>A district's code.</summary>
    District = 43,

    /// <summary>A subdistrict's code.</summary>
    Subdistrict = 44,

    /// <summary>A <see cref="Producers.ProductTypeSet"/>.</summary>
    ProductTypes = 45,

    /// <summary>How many products.</summary>
    Products = 46,

    /// <summary>A round of registration, a Buddhist year.</summary>
    RegistrationRound = 47,

    Star = 48,

    /// <summary>A <see cref="Producers.ProducerStatus"/>.</summary>
    ProducerStatus = 49,

    /// <summary>Why, as a <see cref="RegisterMark"/>.</summary>
    Reason = 50,

    /// <summary>The index of the month from which a change holds.</summary>
    ValidFrom = 51,

    /// <summary>A <see cref="Producers.Requests.RequestKind"/>.</summary>
    RequestKind = 52,

    /// <summary>A producer's id.</summary>
    Producer = 53,

    /// <summary>An <see cref="Imports.ImportKind"/>.</summary>
    ImportKind = 60,

    /// <summary>The first 44 bits of a hash over the figures that came from a file.</summary>
    FiguresStamp = 61,
}
