using System.Globalization;
using Chumchon.Domain.Areas;

namespace Chumchon.Domain.Audit;

/// <summary>
/// A chain of audit entries. A district has one of its returns and one of its register (ทะเบียนผู้ประกอบการ); accounts, offices
/// and the system, which belong to no district, stand under district 0. The numbers are stored and hashed: never renumber.
/// </summary>
public readonly record struct AuditStream
{
    /// <summary>The <see cref="Number"/> of each district's returns.</summary>
    public const long ReturnsNumber = 1;

    /// <summary>The <see cref="Number"/> of an account's or an office's stream is its id times <see cref="Kinds"/> and one of the two that follow.</summary>
    public const long Kinds = 10;

    public const long AccountKind = 1;

    public const long OfficeKind = 2;

    /// <summary>The <see cref="Number"/> of each district's register.</summary>
    public const long RegisterNumber = 2;

    private AuditStream(int district, long number)
    {
        District = district;
        Number = number;
    }

    /// <summary>District code; 0 for accounts and the system.</summary>
    public int District { get; }

    /// <summary>Of a district 1 its returns, 2 its register; of none 0 the system, else ten times an id, and 1 for an account, 2 for an office.</summary>
    public long Number { get; }

    /// <summary>What concerns the whole installation, and names that no account has.</summary>
    public static AuditStream System => default;

    /// <summary>The account that the stream is of; null where it is of none.</summary>
    public long? Account => OfKind(AccountKind);

    /// <summary>The office that the stream is of; null where it is of none.</summary>
    public long? Office => OfKind(OfficeKind);

    public bool IsReturns => District > 0 && Number == ReturnsNumber;

    public static AuditStream Returns(DistrictCode district) => new(district.Value, ReturnsNumber);

    public static AuditStream Register(DistrictCode district) => new(district.Value, RegisterNumber);

    /// <param name="account">Account id; 0, where there is none, is the system's.</param>
    public static AuditStream OfAccount(long account) => account == 0 ? System : new(0, checked((account * Kinds) + AccountKind));

    /// <param name="office">Office id.</param>
    public static AuditStream OfOffice(long office) => new(0, checked((office * Kinds) + OfficeKind));

    /// <summary>The stream of stored numbers; false where no stream has them.</summary>
    public static bool TryOf(long district, long number, out AuditStream stream)
    {
        var isOne = district is >= 0 and <= 9999 && number >= (district == 0 ? 0 : ReturnsNumber);
        stream = isOne ? new((int)district, number) : default;
        return isOne;
    }

    /// <summary>How people name it: <c>d9001</c>, <c>d9001 register</c>, <c>account:17</c>, <c>office:5</c>, <c>system</c>.</summary>
    public override string ToString() => (District, Number) switch
    {
        (0, 0) => "system",
        _ when Account is { } account => string.Create(CultureInfo.InvariantCulture, $"account:{account}"),
        _ when Office is { } office => string.Create(CultureInfo.InvariantCulture, $"office:{office}"),
        (0, _) => string.Create(CultureInfo.InvariantCulture, $"stream {Number}"),
        (_, ReturnsNumber) => $"d{new DistrictCode(District)}",
        (_, RegisterNumber) => $"d{new DistrictCode(District)} register",
        _ => string.Create(CultureInfo.InvariantCulture, $"d{new DistrictCode(District)} stream {Number}"),
    };

    private long? OfKind(long kind) => District == 0 && Number % Kinds == kind ? Number / Kinds : null;
}
