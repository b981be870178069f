/// An identifier as REFI-QDA has it, made of what it names: the same for the same theme in every file.
///
/// It is a UUID of version 8 (RFC 9562, "custom") over 122 bits of FNV-1a in 128 bits, of the kind, a slash and the
/// identifier.
pub(super) fn guid(kind: &str, id: &str) -> String {
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    const START: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    let bytes = b"scrutineer/".iter().chain(kind.as_bytes()).chain(b"/").chain(id.as_bytes());
    let hash = bytes.fold(START, |hash, &byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
    let version = 0x8_u128 << 76;
    let variant = 0b10_u128 << 62;
    let hash = (hash & !(0xf_u128 << 76) & !(0b11_u128 << 62)) | version | variant;
    let digits = format!("{hash:032X}");
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
}

#[cfg(test)]
mod tests {
    use super::guid;

    #[test]
    fn guids_have_the_form_and_tell_kinds_apart() {
        let one = guid("theme", "drugs-and-alcohol");
        assert_eq!(one, guid("theme", "drugs-and-alcohol"));
        assert_ne!(one, guid("group", "drugs-and-alcohol"));
        assert_ne!(one, guid("theme", "drugs-and-alcohom"));
        let lengths: Vec<usize> = one.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(one.as_bytes()[14], b'8');
        assert!(matches!(one.as_bytes()[19], b'8' | b'9' | b'A' | b'B'));
    }
}
