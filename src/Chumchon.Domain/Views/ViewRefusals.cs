namespace Chumchon.Domain.Views;

/// <summary>The name holds no sign that can be seen.</summary>
public sealed record ViewNameMissing : Refusal;

/// <summary>The name has more characters than are kept.</summary>
public sealed record ViewNameTooLong(int Most) : Refusal;

/// <summary>The address is none of a report page of this site.</summary>
public sealed record ViewAddressUnknown : Refusal;

/// <summary>The account keeps as many views as it may.</summary>
public sealed record TooManyViews(int Most) : Refusal;
