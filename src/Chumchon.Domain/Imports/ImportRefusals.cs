namespace Chumchon.Domain.Imports;

/// <summary>No month, or one without a year.</summary>
public sealed record ImportMonthUnknown(string Text) : Refusal;

/// <summary>No province has this name or code.</summary>
public sealed record ImportProvinceUnknown(string Text) : Refusal;

/// <summary>A province that is in no sales report of the department.</summary>
public sealed record ImportProvinceNotReported(string Text) : Refusal;

/// <summary>None of the five product types.</summary>
public sealed record ImportTypeUnknown(string Text) : Refusal;

/// <summary>None of the four channels.</summary>
public sealed record ImportChannelUnknown(string Text) : Refusal;

/// <summary>Two columns of a line name different things.</summary>
public sealed record ImportLineContradicts(string Text) : Refusal;

/// <summary>The same figure stands in another cell too.</summary>
public sealed record ImportFigureTwice(string Cell) : Refusal;

/// <summary>A date, a percentage, an error or a time where an amount is.</summary>
public sealed record ImportNotAnAmount(string Text) : Refusal;

/// <summary>The year cannot be read by this program.</summary>
public sealed record ImportMonthOutOfRange(string Text) : Refusal;

/// <summary>No file has this number, or it is not in the state that is asked for any more.</summary>
public sealed record ImportGone : Refusal;

/// <summary>Nothing of the file can be imported.</summary>
public sealed record ImportEmpty : Refusal;

/// <summary>Every figure of the file stands here already.</summary>
public sealed record ImportChangesNothing : Refusal;

/// <summary>A later file was imported over this one.</summary>
public sealed record ImportedOver(string FileName) : Refusal;

/// <summary>A file that was sent in later is imported already and says something of the same figures.</summary>
public sealed record ImportFileOlder : Refusal;
