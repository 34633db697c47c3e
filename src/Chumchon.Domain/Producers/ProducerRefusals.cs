using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;

namespace Chumchon.Domain.Producers;

/// <summary>A producer needs a name with a letter or a figure in it.</summary>
public sealed record ProducerNameMissing : Refusal;

public sealed record ProducerNameTooLong(int Length, int Most) : Refusal;

/// <summary>Which of the three kinds it is was not said.</summary>
public sealed record ProducerKindMissing : Refusal;

/// <summary>A producer has at least one of the five product types.</summary>
public sealed record ProductTypeMissing : Refusal;

public sealed record ProductsOutOfRange(int Most) : Refusal;

/// <summary>The department's code is digits alone.</summary>
public sealed record ProducerCodeMalformed(int Fewest, int Most) : Refusal;

/// <summary>Another producer has the department's code.</summary>
/// <param name="Held">The code.</param>
/// <param name="By">The other's name where it lies in the asker's area, else empty.</param>
public sealed record ProducerCodeTaken(string Held, string By) : Refusal;

/// <summary>A round of registration is a Buddhist year.</summary>
public sealed record RoundOutOfRange : Refusal;

public sealed record StarOutOfRange(int Most) : Refusal;

/// <summary>The ตำบล is none of the district.</summary>
public sealed record SubdistrictOfAnotherDistrict : Refusal;

/// <summary>It is in that district already.</summary>
public sealed record DistrictIsTheSame : Refusal;

/// <summary>There is no such producer, or it lies outside the area of whoever asks.</summary>
public sealed record ProducerUnknown : AccessRefusal
{
    public override Permission Needed => Permission.KeepRegister;
}

/// <summary>Somebody else changed the producer since it was read.</summary>
public sealed record ProducerChangedMeanwhile : Refusal;

/// <summary>It has this status already.</summary>
public sealed record StatusIsTheSame : Refusal;

/// <summary>Only who keeps the register may change it.</summary>
public sealed record RegisterKeptByOthers : AccessRefusal
{
    public override Permission Needed => Permission.KeepRegister;
}

/// <summary>The district's register is in another area.</summary>
public sealed record RegisterOutsideArea : AccessRefusal
{
    public override Permission Needed => Permission.KeepRegister;
}

/// <summary>A change of the register says why.</summary>
public sealed record RegisterReasonMissing : Refusal;

public sealed record RegisterReasonTooLong(int Length, int Most) : Refusal;

/// <summary>The register says nothing of months that have not begun.</summary>
public sealed record ChangeOfLaterMonth(SalesMonth Running) : Refusal;

/// <summary>A change is not dated back before the first month of the installation.</summary>
public sealed record ChangeBeforeFirstMonth(SalesMonth First) : Refusal;

/// <summary>A change is not dated back before the producer came into its district.</summary>
/// <param name="Came">Since when it is there.</param>
public sealed record ChangeBeforeProducerCame(SalesMonth Came) : Refusal;

/// <summary>A producer with rows in months stays in the register.</summary>
public sealed record ProducerHasRows(string Name) : Refusal;
