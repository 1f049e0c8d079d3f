//! What one request may cost: images, forms and links of whoever holds a link.

use pistor_practice::signature::Drawn;

/// An image as a browser sends it: black where it is told so.
fn image(width: u32, height: u32, dark: impl Fn(u32, u32) -> bool) -> String {
    let mut pixels = Vec::new();
    for y in 0..height {
        pixels.extend((0..width).map(|x| if dark(x, y) { 0u8 } else { 255 }));
    }
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(&pixels).expect("an image");
    writer.finish().expect("an end");
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(file)
}

/// A few kilobytes of a pattern would be hundreds of megabytes on each paper that shows it.
#[test]
fn a_signature_costs_no_more_than_a_hand_can_draw() {
    let pattern = image(1600, 800, |x, _| x % 2 == 0);
    assert!(pattern.len() < 32 << 10, "small to send: {}", pattern.len());
    let fault = Drawn::read(&pattern).expect_err("too fine");
    assert_eq!(fault.code, "signature-strokes");
    // A scribble that crosses every row twenty times.
    let scribble = image(1600, 800, |x, _| x % 80 < 4);
    let drawn = Drawn::read(&scribble).expect("a signature");
    assert!(drawn.path().len() < 1 << 20);
}
