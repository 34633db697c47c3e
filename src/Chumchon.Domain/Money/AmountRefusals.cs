namespace Chumchon.Domain.Money;

/// <summary>Not a figure at all.</summary>
public sealed record AmountNotANumber : Refusal;

/// <summary>More than two digits after the point.</summary>
public sealed record AmountTooManyDecimals : Refusal;

/// <summary>Separators that do not stand before groups of three: <c>1234,50</c>, <c>12,34</c>.</summary>
public sealed record AmountSeparatorsMisplaced : Refusal;

/// <summary>Below nought.</summary>
public sealed record AmountNegative : Refusal;

/// <summary>Letters that the digit keys give under the Thai keyboard layout.</summary>
public sealed record AmountKeyboardInThai : Refusal;

/// <summary>Above <see cref="Baht.MostOfOneAmount"/>.</summary>
public sealed record AmountTooLarge : Refusal;

/// <summary>A figure but for a sign in it that shows nothing.</summary>
public sealed record AmountInvisibleSign : Refusal;
